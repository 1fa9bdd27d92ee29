var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets(); // dotnet run without Development; does nothing once published
var app = builder.Build();
await app.RunAsync();
